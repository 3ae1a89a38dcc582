package dev.billaudit.dispute;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/**
 * The faces of a letter. Chinese ones are named as Chinese offices have them; the font table gives each a second name
 * for machines without.
 */
record LetterFonts(String latin, String bodyFace, String titleFace, String headingFace) {

    private static final int BODY_POINTS = 11;
    private static final int TITLE_POINTS = 16;
    private static final int HEADING_POINTS = 13;
    private static final double TABLE_POINTS = 9.5;
    private static final int SMALL_POINTS = 9;

    private static final String TABLE = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
            <w:font w:name="\u4eff\u5b8b"><w:altName w:val="FangSong"/><w:charset w:val="86"/><w:family w:val="modern"/></w:font>\
            <w:font w:name="\u5b8b\u4f53"><w:altName w:val="SimSun"/><w:charset w:val="86"/><w:family w:val="roman"/></w:font>\
            <w:font w:name="\u9ed1\u4f53"><w:altName w:val="SimHei"/><w:charset w:val="86"/><w:family w:val="swiss"/></w:font>\
            </w:fonts>
            """;

    static LetterFonts of(String language) {
        return language.startsWith("zh")
                ? new LetterFonts("Times New Roman", "仿宋", "宋体", "黑体")
                : new LetterFonts("Times New Roman", "宋体", "宋体", "宋体");
    }

    void declare(XWPFDocument document) throws IOException {
        try {
            PackagePartName name = PackagingURIHelper.createPartName("/word/fontTable.xml");
            PackagePart part = document.getPackage()
                    .createPart(name, "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml");
            try (OutputStream out = part.getOutputStream()) {
                out.write(TABLE.getBytes(StandardCharsets.UTF_8));
            }
            document.getPackagePart()
                    .addRelationship(
                            name,
                            TargetMode.INTERNAL,
                            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable");
        } catch (InvalidFormatException e) {
            throw new IOException("the font table cannot be added", e);
        }
    }

    void body(XWPFRun run) {
        face(run, bodyFace);
        run.setFontSize(BODY_POINTS);
    }

    void title(XWPFRun run) {
        face(run, titleFace);
        run.setFontSize(TITLE_POINTS);
        run.setBold(true);
    }

    void heading(XWPFRun run) {
        face(run, headingFace);
        run.setFontSize(HEADING_POINTS);
        run.setBold(true);
    }

    void cell(XWPFRun run, boolean isBold) {
        face(run, bodyFace);
        run.setFontSize(TABLE_POINTS);
        run.setBold(isBold);
    }

    void small(XWPFRun run) {
        face(run, bodyFace);
        run.setFontSize(SMALL_POINTS);
    }

    private void face(XWPFRun run, String eastAsian) {
        run.setFontFamily(latin, XWPFRun.FontCharRange.ascii);
        run.setFontFamily(latin, XWPFRun.FontCharRange.hAnsi);
        run.setFontFamily(eastAsian, XWPFRun.FontCharRange.eastAsia);
    }
}
