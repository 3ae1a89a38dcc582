package dev.billaudit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.billaudit.ledger.Place;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {

    private record Before(String name) {}

    private record Now(
            String name,
            int generation,
            List<String> figures,
            Map<String, String> notes,
            @Nullable String by) {

        Now {
            figures = List.copyOf(figures);
            notes = Map.copyOf(notes);
        }
    }

    @Test
    void a_document_of_an_earlier_version_lacks_what_came_later() {
        Now read = Documents.read(Documents.write(new Before("case")), Now.class);

        assertThat(read).isEqualTo(new Now("case", 0, List.of(), Map.of(), null));
    }

    @Test
    void a_document_of_a_later_version_is_refused() {
        String later = Documents.write(new Now("case", 1, List.of("a"), Map.of(), "me"));

        assertThatThrownBy(() -> Documents.read(later, Before.class)).hasMessageContaining("generation");
    }

    @Test
    void a_place_in_a_document_of_one_file_is_put_together_with_that_file() {
        record Row(Place place, String text) {}
        var text = new Row(new Place("old.csv", "aa", null, 7), "七");
        var sheet = new Row(new Place("old.xlsx", "aa", "表1", 1), "一");
        var now = new Documents.ReadFrom("new.csv", "aa");

        assertThat(Documents.readPlaced(Documents.writePlaced(text), Row.class, now))
                .isEqualTo(new Row(new Place("new.csv", "aa", null, 7), "七"));
        assertThat(Documents.readPlaced(Documents.writePlaced(sheet), Row.class, now))
                .isEqualTo(new Row(new Place("new.csv", "aa", "表1", 1), "一"));
    }

    private record Rows(List<Place> places, @Nullable Now now) {}

    @Test
    void a_terse_document_has_no_names_and_says_each_file_once() {
        var rows = new Rows(
                List.of(
                        new Place("a.csv", "aa", null, 7),
                        new Place("a.csv", "aa", null, 9),
                        new Place("b.xlsx", "bb", "表1", 1),
                        new Place("a.csv", "aa", "1", 2)),
                new Now("case", 3, List.of("x"), Map.of("k", "v"), null));

        String terse = Documents.writeTerse(rows);

        assertThat(terse)
                .isEqualTo(
                        "[[[\"a.csv\",\"aa\",7],[0,9],[\"b.xlsx\",\"bb\",1,\"表1\"],[0,2,\"1\"]],[\"case\",3,[\"x\"],{\"k\":\"v\"},null]]");
        assertThat(Documents.read(terse, Rows.class)).isEqualTo(rows);
    }

    @Test
    void a_terse_document_of_an_earlier_version_lacks_what_came_last() {
        assertThat(Documents.read("[\"case\",3]", Now.class)).isEqualTo(new Now("case", 3, List.of(), Map.of(), null));
    }

    private record Times(
            LocalDate day,
            YearMonth month,
            LocalDateTime moment,
            @Nullable LocalDateTime none) {}

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-10-31T00:00", "2026-10-31T23:59:07", "2026-10-31T23:59:07.123456789", "2028-02-29T01:02:03"
            })
    void days_months_and_moments_are_read_as_they_were_written(String moment) {
        LocalDateTime time = LocalDateTime.parse(moment);
        var times = new Times(time.toLocalDate(), YearMonth.from(time), time, null);

        assertThat(Documents.read(Documents.writeTerse(times), Times.class)).isEqualTo(times);
        assertThat(Documents.read(Documents.write(times), Times.class)).isEqualTo(times);
    }

    private record Even(int number) {
        Even {
            if (number % 2 != 0) {
                throw new IllegalArgumentException("odd: " + number);
            }
        }
    }

    @Test
    void what_a_record_refuses_is_said_by_the_record() {
        assertThat(Documents.read("[4]", Even.class)).isEqualTo(new Even(4));
        assertThatThrownBy(() -> Documents.read("[5]", Even.class)).hasMessageContaining("odd: 5");
    }
}
