package dev.billaudit.dispute;

import dev.billaudit.dispute.Letter.Block;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;

/** The letter as a document on A4, made from the same blocks as the text. */
final class LetterDocument {

    /** Twentieths of a point. */
    static final int TEXT_WIDTH = 8732;

    private static final int PAGE_WIDTH = 11906;
    private static final int PAGE_HEIGHT = 16838;
    private static final int SIDE_MARGIN = 1587;
    private static final int TOP_MARGIN = 1247;
    private static final int FOOT_DISTANCE = 794;
    // Two characters of the body
    private static final int INDENT = 440;
    private static final double LINE_SPACING = 1.15;

    private final Letter letter;
    private final XWPFDocument document;
    private final LetterFonts fonts;

    private LetterDocument(Letter letter, XWPFDocument document) {
        this.letter = letter;
        this.document = document;
        this.fonts = LetterFonts.of(letter.language());
    }

    static byte[] of(Letter letter, String reference, LocalDate asOf) throws IOException {
        XWPFDocument document = new XWPFDocument();
        new LetterDocument(letter, document).compose(reference);
        return FixedPackage.of(document, asOf);
    }

    private void compose(String reference) throws IOException {
        fonts.declare(document);
        setPage();
        for (Block block : letter.blocks()) {
            if (block.style() == Letter.Style.TABLE) {
                LetterTable.append(document, letter.table(), fonts);
            } else {
                write(document.createParagraph(), block);
            }
        }
        addFooter(reference);
    }

    private void write(XWPFParagraph paragraph, Block block) {
        XWPFRun run = paragraph.createRun();
        run.setText(block.text());
        fonts.body(run);
        paragraph.setSpacingBetween(LINE_SPACING);
        switch (block.style()) {
            case TITLE -> {
                fonts.title(run);
                paragraph.setAlignment(ParagraphAlignment.CENTER);
                paragraph.setSpacingAfter(160);
            }
            case HEADING -> {
                fonts.heading(run);
                paragraph.setKeepNext(true);
                paragraph.setSpacingBefore(160);
                paragraph.setSpacingAfter(60);
            }
            case FIELD, SPACE -> {
                paragraph.setSpacingAfter(20);
                // Keeps the lines to sign on one page
                paragraph.setKeepNext(true);
            }
            case BODY, ITEM -> {
                paragraph.setAlignment(ParagraphAlignment.BOTH);
                paragraph.setSpacingAfter(20);
                if (letter.language().startsWith("zh")) {
                    paragraph.setIndentationFirstLine(INDENT);
                } else if (block.style() == Letter.Style.ITEM) {
                    paragraph.setIndentationLeft(INDENT / 2);
                }
            }
            case TABLE -> throw new IllegalArgumentException("a table is no paragraph");
        }
    }

    private void setPage() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(TOP_MARGIN));
        margins.setBottom(BigInteger.valueOf(TOP_MARGIN));
        margins.setLeft(BigInteger.valueOf(SIDE_MARGIN));
        margins.setRight(BigInteger.valueOf(SIDE_MARGIN));
        margins.setHeader(BigInteger.valueOf(FOOT_DISTANCE));
        margins.setFooter(BigInteger.valueOf(FOOT_DISTANCE));
    }

    private void addFooter(String reference) {
        XWPFParagraph paragraph =
                document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        XWPFRun run = paragraph.createRun();
        run.setText(reference + "  \u00b7  ");
        fonts.small(run);
        addField(paragraph, "PAGE");
        XWPFRun slash = paragraph.createRun();
        slash.setText(" / ");
        fonts.small(slash);
        addField(paragraph, "NUMPAGES");
    }

    private void addField(XWPFParagraph paragraph, String field) {
        CTSimpleField simple = paragraph.getCTP().addNewFldSimple();
        simple.setInstr(field);
        XWPFRun run = new XWPFRun(simple.addNewR(), (IRunBody) paragraph);
        run.setText("1");
        fonts.small(run);
    }
}
