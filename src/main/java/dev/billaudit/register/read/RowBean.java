package dev.billaudit.register.read;

import com.opencsv.bean.CsvBindByName;
import org.jspecify.annotations.Nullable;

/** Holds the bean that rows are bound to by heading; nothing outside the reader sees it. */
final class RowBean {

    private RowBean() {}

    /** One row of any table as text; a column the file lacks is null. Public only because the binder makes it. */
    public static final class Cells {

        @CsvBindByName(column = "line")
        @Nullable
        String line;

        @CsvBindByName(column = "service")
        @Nullable
        String service;

        @CsvBindByName(column = "provider")
        @Nullable
        String provider;

        @CsvBindByName(column = "sp_code")
        @Nullable
        String spCode;

        @CsvBindByName(column = "service_code")
        @Nullable
        String serviceCode;

        @CsvBindByName(column = "port")
        @Nullable
        String port;

        @CsvBindByName(column = "price")
        @Nullable
        String price;

        @CsvBindByName(column = "kind")
        @Nullable
        String kind;

        @CsvBindByName(column = "from")
        @Nullable
        String from;

        @CsvBindByName(column = "until")
        @Nullable
        String until;

        @CsvBindByName(column = "proof")
        @Nullable
        String proof;

        @CsvBindByName(column = "note")
        @Nullable
        String note;

        @CsvBindByName(column = "carrier")
        @Nullable
        String carrier;

        @CsvBindByName(column = "plan")
        @Nullable
        String plan;

        @CsvBindByName(column = "termination_fee")
        @Nullable
        String terminationFee;

        @CsvBindByName(column = "holder")
        @Nullable
        String holder;

        @CsvBindByName(column = "province")
        @Nullable
        String province;

        @CsvBindByName(column = "cost_centre")
        @Nullable
        String costCentre;

        @CsvBindByName(column = "event")
        @Nullable
        String event;

        @CsvBindByName(column = "time")
        @Nullable
        String time;

        @CsvBindByName(column = "text")
        @Nullable
        String text;

        @CsvBindByName(column = "rule")
        @Nullable
        String rule;

        @CsvBindByName(column = "reason")
        @Nullable
        String reason;

        @CsvBindByName(column = "person")
        @Nullable
        String person;

        @CsvBindByName(column = "price_cap")
        @Nullable
        String priceCap;
    }
}
