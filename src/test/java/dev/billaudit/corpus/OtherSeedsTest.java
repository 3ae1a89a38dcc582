package dev.billaudit.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Any number of seeds, on demand: {@code -Dcorpus.seeds=1-200} says which, {@code -Dcorpus.lines=40} how many lines of
 * each, {@code -Dcorpus.keep=FOLDER} leaves the folders with what must be found, for a look or for the whole program.
 */
@EnabledIfSystemProperty(named = "corpus.seeds", matches = "\\d+(-\\d+)?")
class OtherSeedsTest {

    @TempDir
    private Path folder;

    @Test
    void other_seeds_are_judged_as_planted() {
        String[] ends = System.getProperty("corpus.seeds").split("-");
        String keep = System.getProperty("corpus.keep");
        Path bills = keep == null ? folder : Path.of(keep);
        var comparison = new Comparison();
        LongStream.rangeClosed(Long.parseLong(ends[0]), Long.parseLong(ends[ends.length - 1]))
                .forEach(seed ->
                        comparison.judge(bills, folder, seed, Integer.getInteger("corpus.lines", CorpusTest.LINES)));

        assertThat(comparison.differences).isEmpty();
    }
}
