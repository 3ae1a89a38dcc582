package dev.billaudit.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Puts rows of cells into a file as carriers' servers do: by content, the suffix is a habit. */
final class Container {

    /** What a file is. */
    enum Kind {
        CSV(".csv"),
        TAB(".txt"),
        TAB_AS_XLS(".xls"),
        TSV(".tsv"),
        XLSX(".xlsx"),
        XLS(".xls"),
        HTML(".xls");

        final String suffix;

        Kind(String suffix) {
            this.suffix = suffix;
        }
    }

    private static final Charset GB18030 = Charset.forName("GB18030");

    private Container() {}

    /** A kind as likely as it is met. */
    static Kind any(Random random) {
        Kind[] often = {
            Kind.CSV,
            Kind.CSV,
            Kind.CSV,
            Kind.CSV,
            Kind.CSV,
            Kind.TAB,
            Kind.TAB,
            Kind.TAB,
            Kind.TSV,
            Kind.XLSX,
            Kind.XLSX,
            Kind.XLS,
            Kind.HTML,
            Kind.HTML,
            Kind.TAB_AS_XLS
        };
        return often[random.nextInt(often.length)];
    }

    static void write(Path file, Kind kind, List<List<String>> rows, Random random) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes(kind, rows, random));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the kind its name says, of which only the first bytes are there. */
    static void damaged(Path file) {
        String name = file.toString();
        String begin =
                name.endsWith(".pdf") ? "%PDF-1.4\n" : name.endsWith(".zip") ? "PK\u0003\u0004\u0014" : "\u0089PNG\r\n";
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, begin.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves files into an archive beside them. */
    static void zip(Path folder, String name, List<Path> files) {
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            for (Path file : files) {
                var entry = new ZipEntry(file.getFileName().toString());
                entry.setTimeLocal(LocalDateTime.of(2024, 1, 1, 8, 0));
                zip.putNextEntry(entry);
                zip.write(Files.readAllBytes(file));
                zip.closeEntry();
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Kind kind, List<List<String>> rows, Random random) throws IOException {
        return switch (kind) {
            case CSV -> text(joined(rows, ","), random);
            case TAB, TSV, TAB_AS_XLS -> text(joined(rows, "\t"), random);
            case HTML -> html(rows, random);
            case XLSX -> workbook(new XSSFWorkbook(), rows, random.nextBoolean());
            case XLS -> workbook(new HSSFWorkbook(), rows, false);
        };
    }

    private static String joined(List<List<String>> rows, String separator) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> cell.contains(separator) ? '"' + cell + '"' : cell)
                        .collect(Collectors.joining(separator)))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static byte[] text(String text, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> text.getBytes(GB18030);
            case 1 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            case 2 ->
                random.nextInt(3) == 0 ? ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE) : text.getBytes(GB18030);
            default -> text.getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] html(List<List<String>> rows, Random random) {
        boolean gb = random.nextBoolean();
        String table = rows.stream()
                .map(row -> row.stream()
                        .map(cell -> "<td>" + cell.replace("<", "&lt;").replace(" ", "&nbsp;") + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>\n")))
                .collect(Collectors.joining("", "<table border=1>\n", "</table>"));
        String page = "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta http-equiv=Content-Type"
                + " content=\"text/html; charset=" + (gb ? "gb2312" : "utf-8") + "\">"
                + "<meta name=ProgId content=Excel.Sheet></head><body>" + table + "</body></html>";
        return page.getBytes(gb ? GB18030 : StandardCharsets.UTF_8);
    }

    private static byte[] workbook(Workbook book, List<List<String>> rows, boolean numbers) throws IOException {
        try (book) {
            Sheet sheet = book.createSheet("Sheet1");
            for (int i = 0; i < rows.size(); i++) {
                Row row = sheet.createRow(i);
                for (int column = 0; column < rows.get(i).size(); column++) {
                    fill(row.createCell(column), rows.get(i).get(column), numbers);
                }
            }
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void fill(Cell cell, String text, boolean numbers) {
        if (numbers && text.matches("-?\\d{1,6}\\.\\d\\d")) {
            cell.setCellValue(Double.parseDouble(text));
        } else if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }
}
