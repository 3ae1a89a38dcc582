package dev.billaudit.register.read;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.billaudit.ledger.Remark;
import dev.billaudit.ledger.failure.WrongUsage;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a register folder is refused for. */
final class RegisterErrors {

    private RegisterErrors() {}

    static List<Remark> of(Path folder) {
        @Nullable WrongUsage failure = catchThrowableOfType(WrongUsage.class, () -> new RegisterReader().read(folder));
        if (failure == null) {
            return List.of();
        }
        return failure.details().isEmpty() ? List.of(failure.remark()) : failure.details();
    }
}
