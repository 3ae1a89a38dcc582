package dev.billaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StopSignalTest {

    private final List<Integer> halts = new ArrayList<>();

    @Test
    void a_command_that_ended_by_itself_keeps_its_code() {
        StopSignal signal = new StopSignal(halts::add, 60_000);
        signal.ended(5);
        signal.shutDown();
        assertThat(halts).isEmpty();
        assertThat(signal.request().isAsked()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"130, 130", "0, 0", "1, 1", "4, 4", "10, 10", "5, 130", "6, 130", "2, 130", "7, 130"})
    void a_run_is_asked_to_stop_and_waited_for(int own, int expected) {
        StopSignal signal = new StopSignal(halts::add, 60_000);
        signal.workBegins();
        signal.request().whenAsked(() -> signal.ended(own));
        signal.shutDown();
        assertThat(halts).containsExactly(expected);
    }

    @Test
    void a_run_that_does_not_stop_is_not_waited_for_longer_than_our_patience() {
        StopSignal signal = new StopSignal(halts::add, 50);
        signal.workBegins();
        signal.shutDown();
        assertThat(halts).containsExactly(130);
    }

    @Test
    void where_nothing_is_at_work_nobody_waits() {
        StopSignal signal = new StopSignal(halts::add, 3_600_000);
        signal.shutDown();
        assertThat(halts).containsExactly(130);
    }

    @Test
    void whoever_listens_late_is_told_at_once_and_everybody_once() {
        StopSignal signal = new StopSignal(halts::add, 50);
        List<String> told = new ArrayList<>();
        signal.request().whenAsked(() -> told.add("early"));
        signal.request().ask();
        signal.request().ask();
        signal.request().whenAsked(() -> told.add("late"));
        assertThat(told).containsExactly("early", "late");
    }
}
