package dev.billaudit.app;

import dev.billaudit.cli.FrontDesk;

/** The entry point: no window system, one command, one exit code. */
public final class BillAudit {

    private BillAudit() {}

    /** Serves the command line and ends the process with its exit code. */
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        System.exit(FrontDesk.serveProcess(args));
    }
}
