package dev.billaudit.dispute;

import dev.billaudit.casebook.CaseEvent;
import dev.billaudit.casebook.CaseFile;
import dev.billaudit.casebook.CaseKey;
import dev.billaudit.casebook.CasePosting;
import dev.billaudit.findings.Finding;
import dev.billaudit.findings.Grade;
import dev.billaudit.findings.RuleFamily;
import dev.billaudit.ledger.Carrier;
import dev.billaudit.ledger.Category;
import dev.billaudit.ledger.Evidence;
import dev.billaudit.ledger.Line;
import dev.billaudit.ledger.Money;
import dev.billaudit.ledger.Place;
import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.ServiceProvider;
import dev.billaudit.packs.PackReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Builds the matter of one case, its archive and its stationery for tests. */
final class AMatter {

    static final Line LINE = Line.of("13800138000");

    private static final PackReader PACKS = new PackReader(null);

    private final RuleFamily family;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, byte[]> archive = new HashMap<>();
    private String service = "虚拟人生";
    private ServiceProvider provider = new ServiceProvider("搜狐", "901002", "XNRS", "10666666");
    private Category category = Category.ON_BEHALF;
    private String text = "2025-11-01 | 虚拟人生 | 搜狐 | 901002";
    private Remark why = Remark.of("rules.test.why", "虚拟人生");

    private AMatter(RuleFamily family) {
        this.family = family;
    }

    static AMatter of(RuleFamily family) {
        return new AMatter(family);
    }

    /** Up to twelve months of one or two items, some of them offset, some with li. */
    static AMatter random(long seed) {
        Random random = new Random(seed);
        AMatter matter = of(RuleFamily.UNAUTHORISED);
        int months = 1 + random.nextInt(12);
        for (int month = 1; month <= months; month++) {
            String day = String.format(Locale.ROOT, "2025-%02d", month);
            for (int item = random.nextInt(2); item < 2; item++) {
                long charged = 1 + random.nextInt(50_000);
                long claim = random.nextInt(3) == 0 ? random.nextLong(charged + 1) : charged;
                String rule = random.nextBoolean() ? "unrecognised-sp" : "unitemised-charge";
                matter.charged(rule, day, new Money(charged).toString(), new Money(claim).toString());
            }
        }
        return matter;
    }

    /** Lets the archive hold other bytes than were read. */
    void tamper() {
        archive.replaceAll((sha256, bytes) -> new byte[] {1});
    }

    AMatter service(String name, ServiceProvider by, Category of) {
        service = name;
        provider = by;
        category = of;
        return this;
    }

    AMatter text(String row) {
        text = row;
        return this;
    }

    AMatter why(Remark remark) {
        why = remark;
        return this;
    }

    AMatter charged(String rule, String month, String charged, String claim) {
        byte[] export =
                ("号码,金额\r\n" + LINE.number() + "," + month + "," + charged + "\r\n").getBytes(StandardCharsets.UTF_8);
        String sha256 = sha256(export);
        archive.put(sha256, export);
        Place place = new Place("mobile/13800138000/" + month + "账单.csv", sha256, null, 2);
        Evidence bill = new Evidence(place, text, Money.ofYuan(charged));
        Evidence detail = new Evidence(new Place(place.file(), sha256, "详单", 17), text, Money.ofYuan(charged));
        findings.add(new Finding(
                "F-" + findings.size(),
                rule,
                family,
                YearMonth.parse(month),
                LINE,
                Carrier.CHINA_MOBILE,
                category,
                service,
                "虚拟人生",
                provider,
                Money.ofYuan(charged),
                Money.ofYuan(claim),
                Money.ofYuan(charged).minus(Money.ofYuan(claim)),
                null,
                Grade.LIKELY,
                YearMonth.parse(month).minusMonths(1),
                List.of(why),
                List.of(),
                List.of(),
                List.of(),
                List.of(bill, detail),
                "C-1"));
        return this;
    }

    List<Finding> findings() {
        return findings;
    }

    CaseMatter asOf(String date) {
        CaseKey key = new CaseKey(Carrier.CHINA_MOBILE, LINE, "虚拟人生", family);
        List<CasePosting> postings = findings.stream()
                .map(finding -> new CasePosting(
                        finding.month(),
                        1,
                        finding.id(),
                        finding.rule(),
                        finding.charged(),
                        finding.claim(),
                        finding.grade()))
                .toList();
        LocalDate day = LocalDate.parse(date);
        CaseEvent opened = new CaseEvent(
                1, CaseEvent.Kind.OPENED, day, YearMonth.from(day), 1, "charged=1", "0".repeat(64), "a".repeat(64));
        CaseFile file = new CaseFile(key.caseId(), key, service, provider, "", postings, List.of(opened));
        return new CaseMatter(file, findings, day, List.of());
    }

    /** An archive whose files hold this line alone. */
    Originals archive(Path folder) {
        return archive(folder, true, List.of());
    }

    Originals archive(Path folder, boolean holdsOnly, List<String> rows) {
        return new Originals() {
            @Override
            public Path archived(String sha256) {
                try {
                    return Files.write(folder.resolve(sha256), archive.get(sha256));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public boolean holdsOnly(String sha256, Line line) {
                return holdsOnly;
            }

            @Override
            public List<String> extract(String sha256, Line line, Collection<Place> cited) {
                return rows;
            }
        };
    }

    static Stationery stationery(String language) {
        return stationery(language, PACKS.text(Stationery.complaintPath(language)), Complainant.PERSON);
    }

    static Stationery stationery(String language, String template, Complainant complainant) {
        return new Stationery(
                new YamlWording(language),
                template,
                PACKS.read(WordListFile.PATH, WordListFile.class),
                PACKS.read(LawFile.PATH, LawFile.class),
                PACKS.read(ChannelFile.PATH, ChannelFile.class),
                complainant);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
