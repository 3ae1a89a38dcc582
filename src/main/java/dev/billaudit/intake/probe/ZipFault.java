package dev.billaudit.intake.probe;

import dev.billaudit.ledger.Remark;
import java.io.IOException;

/** An archive that is not read, and why; caught where the archive is looked at, never seen outside. */
final class ZipFault extends IOException {

    private final transient Remark remark;

    ZipFault(Remark remark) {
        super(remark.key());
        this.remark = remark;
    }

    Remark remark() {
        return remark;
    }
}
