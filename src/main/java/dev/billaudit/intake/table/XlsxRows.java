package dev.billaudit.intake.table;

import dev.billaudit.intake.TableRow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.jspecify.annotations.Nullable;

/** The rows of a workbook's sheets in order, hidden ones too; a sheet is read as it streams by. */
final class XlsxRows implements Rows {

    /** The same bound as for archives: a sheet of equal rows packs to less than a hundredth. */
    private static final double LOWEST_RATIO = 1.0 / 200;

    /** The same bound as for archives. */
    private static final int MOST_PARTS = 20_000;

    private static final XMLInputFactory XML = safeFactory();

    private final OPCPackage pack;
    private final XSSFReader.SheetIterator sheets;
    private final XlsxCells cells;
    private final Set<String> hidden;
    private @Nullable XlsxSheet sheet;

    XlsxRows(Path file, ShownNumbers numbers) throws IOException {
        ZipSecureFile.setMinInflateRatio(LOWEST_RATIO);
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
        pack = OrdinaryBook.open(file);
        try {
            XSSFReader reader = new XSSFReader(pack);
            SharedTexts strings = SharedTexts.read(sharedTexts(pack), XML);
            StylesTable styles = reader.getStylesTable();
            boolean from1904 = WorkbookEpoch.isFrom1904(new TaggedStream(reader.getWorkbookData()), XML);
            cells = new XlsxCells(strings, styles, from1904, numbers, new XlsxResults(reader, XML)::areStored);
            hidden = HiddenSheets.of(new TaggedStream(reader.getWorkbookData()), XML);
            sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        } catch (OpenXML4JException | XMLStreamException | POIXMLException e) {
            pack.revert();
            throw new IOException(e);
        } catch (IOException | RuntimeException e) {
            pack.revert();
            throw e;
        }
    }

    /** The table that the workbook names; where it names none, one that is there. */
    private static @Nullable InputStream sharedTexts(OPCPackage pack) throws IOException, OpenXML4JException {
        List<PackagePart> parts = new ArrayList<>();
        for (PackagePart book : pack.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT)) {
            for (PackageRelationship relation :
                    book.getRelationshipsByType(XSSFRelation.SHARED_STRINGS.getRelation())) {
                PackagePart part = partOf(relation, pack);
                if (part != null) {
                    parts.add(part);
                }
            }
        }
        parts.addAll(pack.getPartsByContentType(XSSFRelation.SHARED_STRINGS.getContentType()));
        return parts.isEmpty() ? null : new TaggedStream(parts.get(0).getInputStream());
    }

    /** Null where what a workbook names is outside of the file, or not there. */
    private static @Nullable PackagePart partOf(PackageRelationship relation, OPCPackage pack) {
        if (relation.getTargetMode() == TargetMode.EXTERNAL) {
            return null;
        }
        try {
            return pack.getPart(PackagingURIHelper.createPartName(relation.getTargetURI()));
        } catch (InvalidFormatException e) {
            return null;
        }
    }

    /** Parsers that follow nothing outside the file. */
    static XMLInputFactory safeFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    @Override
    public @Nullable TableRow next() throws IOException {
        while (true) {
            if (sheet == null) {
                if (!sheets.hasNext()) {
                    return null;
                }
                sheet = open();
            }
            TableRow row = sheet.next();
            if (row != null) {
                return row;
            }
            sheet.close();
            sheet = null;
        }
    }

    private XlsxSheet open() throws IOException {
        InputStream in = new TaggedStream(sheets.next());
        try {
            String name = sheets.getSheetName();
            boolean isHidden = hidden.contains(name);
            return new XlsxSheet(name, in, XML.createXMLStreamReader(in), cells, merges(), isHidden);
        } catch (XMLStreamException e) {
            in.close();
            throw new IOException(e);
        }
    }

    /** Cells over several rows are told of behind the rows: the sheet is gone through twice. */
    private MergedCells merges() throws IOException {
        try (InputStream in = sheets.getSheetPart().getInputStream()) {
            return XlsxMerges.of(in);
        }
    }

    @Override
    public void close() throws IOException {
        if (sheet != null) {
            sheet.close();
        }
        pack.revert();
    }
}
