package dev.billaudit.job;

import java.nio.file.Path;

/** Where the copy of an export lies. */
final class Archive {

    private static final int FOLDER_DIGITS = 2;

    private Archive() {}

    static Path copy(Path archive, String sha256) {
        return archive.resolve(sha256.substring(0, FOLDER_DIGITS)).resolve(sha256);
    }
}
