package dev.billaudit.intake.table;

import dev.billaudit.ledger.Remark;
import java.io.IOException;

/** A container holds more than can be read; nothing is wrong with it. */
final class TooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Remark remark;

    TooLarge(Remark remark) {
        super(remark.key());
        this.remark = remark;
    }

    /** What is to be told. */
    Remark remark() {
        return remark;
    }
}
