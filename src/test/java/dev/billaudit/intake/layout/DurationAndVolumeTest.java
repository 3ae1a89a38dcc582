package dev.billaudit.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationAndVolumeTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "60,60",
        "128,128",
        "56.0,56",
        "48秒,48",
        "05秒,5",
        "1分31秒,91",
        "9分08秒,548",
        "30分,1800",
        "1小时1分24秒,3684",
        "1小时0分0秒,3600",
        "1时2分3秒,3723",
        "1h2m3s,3723",
        "0小時23分43秒,1423",
        "62秒钟,62",
        "0分62秒,62",
        "0小时75分3秒,4503",
        "1分60秒,120",
        "1’02”,62",
        "1′02″,62",
        "2'5\",125",
        "1分钟58秒,118",
        "2小时6分8秒,7568",
        "1小时59分钟41秒,7181",
        "0小时4分27秒,267",
        "00:00:38,38",
        "02:01:02,7262",
        "03:15,195",
        "00:01:30.499,90",
        "00:01:30.500,91",
        "１分３１秒,91",
        "1 小时 1 分,3660",
        "0,0"
    })
    void every_spelling_of_a_duration_is_read(String cell, long seconds) {
        assertThat(DurationReader.seconds(cell, false)).isEqualTo(seconds);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "abc",
                "1分3O秒",
                "-5",
                "1:2:3:4",
                "12秒5",
                "1.5",
                "00:61:00",
                "秒",
                "九秒",
                "1分99秒",
                "1小时75分3秒",
                "1小时0分61秒"
            })
    void what_is_no_duration_is_unreadable(String cell) {
        assertThat(DurationReader.seconds(cell, false)).isEqualTo(DurationReader.UNREADABLE);
    }

    @Test
    void bare_durations_take_the_unit_of_the_heading() {
        assertThat(DurationReader.seconds("3", true)).isEqualTo(180);
        assertThat(DurationReader.seconds("3秒", true)).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "3KB 552B,KB,3624",
        "14MB 213KB,KB,14898176",
        "37KB,KB,37888",
        "888B,KB,888",
        "20MB2KB,KB,20973568",
        "1MB1KB24B,KB,1049624",
        "0.00(KB),KB,0",
        "1(MB)1.20(KB),KB,1049804",
        "62.863M,KB,65916633",
        "1G,KB,1073741824",
        "1.5GB,KB,1610612736",
        "12,KB,12288",
        "24732.24,KB,25325813",
        "12,B,12",
        "2,MB,2097152",
        "12,'',12288",
        "１２ＫＢ,KB,12288",
        "0,KB,0",
        "1kb,KB,1024"
    })
    void every_spelling_of_traffic_is_read(String cell, String unit, long bytes) {
        assertThat(VolumeReader.bytes(cell, unit)).isEqualTo(bytes);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "1MB2MB",
                "3KB 552B4G",
                "1B1KB",
                "abc",
                "1XB",
                "MB",
                "1MB-2KB",
                "-5",
                "1.2.3",
                "1MB1O",
                "999999999999T",
                "1KB5"
            })
    void what_is_no_traffic_is_unreadable(String cell) {
        assertThat(VolumeReader.bytes(cell, "KB")).isEqualTo(VolumeReader.UNREADABLE);
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(strings = {"", "\u3000", "--"})
    void empty_cells_are_nothing(String cell) {
        assertThat(DurationReader.seconds(cell, false)).isZero();
        assertThat(VolumeReader.bytes(cell, "KB")).isZero();
    }
}
