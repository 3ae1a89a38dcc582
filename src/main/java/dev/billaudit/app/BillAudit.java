package dev.billaudit.app;

/** The entry point. */
public final class BillAudit {

    private BillAudit() {}

    /** Starts the command line. */
    public static void main(String[] args) {
        System.out.println("bill-audit");
    }
}
