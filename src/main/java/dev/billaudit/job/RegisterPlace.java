package dev.billaudit.job;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.WrongUsage;
import dev.billaudit.register.read.RegisterReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the register in use lies, and the one inside the bills folder that another stands in for.
 *
 * @param folder the register in use, there or not
 * @param unused paths below the bills folder of a register's files that are not used; they are no bills either
 */
record RegisterPlace(Path folder, Set<String> unused) {

    private static final String USUAL = "register";

    /**
     * The place a request names, else the usual one: in the bills folder, or beside a file of bills.
     *
     * @throws WrongUsage if the folder that is named is none
     */
    static RegisterPlace of(AuditRequest request) {
        Path given = request.register();
        boolean isFolder = Files.isDirectory(request.bills());
        Path usual = isFolder ? request.bills().resolve(USUAL) : request.bills().resolveSibling(USUAL);
        if (given == null) {
            return new RegisterPlace(usual, Set.of());
        }
        if (!Files.isDirectory(given)) {
            throw new WrongUsage(Remark.of("job.no-such-register", given));
        }
        boolean isUsual =
                given.toAbsolutePath().normalize().equals(usual.toAbsolutePath().normalize());
        return new RegisterPlace(given, isUsual || !isFolder ? Set.of() : tables(usual));
    }

    private static Set<String> tables(Path folder) {
        return RegisterReader.tables(folder).stream()
                .map(table -> USUAL + "/" + table.getFileName())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a person is to be told of it. */
    List<Remark> notes() {
        return unused.isEmpty() ? List.of() : List.of(Remark.of("job.note.register-unused", unused.size()));
    }
}
