package dev.billaudit.job;

/** The product's version, as the jar states it. */
public final class Version {

    private Version() {}

    /** Such as {@code 0.1.0}; {@code dev} when it runs from class files. */
    public static String current() {
        String stated = Version.class.getPackage().getImplementationVersion();
        return stated == null ? "dev" : stated;
    }
}
