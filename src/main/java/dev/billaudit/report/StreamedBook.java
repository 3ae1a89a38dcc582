package dev.billaudit.report;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.GZIPSheetDataWriter;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/**
 * A streamed workbook whose passing files are packed fast rather than small: each is read once and removed, and packing them as
 * well as the library does takes as long as writing the rows.
 */
final class StreamedBook extends SXSSFWorkbook {

    /** Takes how many rows of a sheet are held in memory. */
    StreamedBook(int window) {
        super(null, window, true, false);
    }

    @Override
    protected SheetDataWriter createSheetDataWriter() throws IOException {
        return new FastSheetWriter();
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        ZipArchiveOutputStream zip = super.createArchiveOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
        return zip;
    }

    private static final class FastSheetWriter extends GZIPSheetDataWriter {

        FastSheetWriter() throws IOException {}

        @Override
        protected OutputStream decorateOutputStream(FileOutputStream file) throws IOException {
            return new FastGzip(file);
        }
    }

    private static final class FastGzip extends GZIPOutputStream {

        private static final int BUFFER = 1 << 16;

        FastGzip(OutputStream file) throws IOException {
            super(file, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
