package dev.billaudit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billaudit.packs.PackReader;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped vocabulary of provinces. */
class ProvincesTest {

    private final Provinces shipped = new PackReader(null).read("catalogue/provinces.yml", Provinces.class);

    @ParameterizedTest
    @CsvSource({
        "河南, 河南",
        "河南省郑州市, 河南",
        "豫, 河南",
        "Henan, 河南",
        "HENAN, 河南",
        "henan sheng, 河南",
        "HeNanSheng, 河南",
        "'Zhengzhou, Henan', 河南",
        "41, 河南",
        "410000, 河南",
        "410105, 河南",
        "CN-HA, 河南",
        "青海省河南蒙古族自治县, 青海",
        "重庆市, 重庆",
        "ChongqingShi, 重庆",
        "500000, 重庆",
        "Shanxi, 山西",
        "Shaanxi, 陕西",
        "Inner Mongolia, 内蒙古",
    })
    void a_province_is_known_as_people_write_it(String written, String name) {
        assertThat(shipped.of(written)).map(Provinces.Province::name).contains(name);
        assertThat(shipped.isOne(written, name)).isTrue();
        assertThat(shipped.isOne(written, "Guangdong")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"''", "0371", "4100", "全国", "Henanese", "hen", "99"})
    void what_names_none_is_none(String written) {
        assertThat(shipped.of(written)).isEmpty();
    }

    @Test
    void words_of_the_user_s_own_are_compared_as_they_stand() {
        assertThat(shipped.isOne("华南大区一部", "华南大区")).isTrue();
        assertThat(shipped.isOne("河南省", "华南大区")).isFalse();
    }

    @Test
    void no_word_means_two_provinces() {
        assertThat(shipped.provinces()).hasSize(34);
        var words = new HashSet<String>();
        shipped.provinces()
                .forEach(province -> assertThat(
                                List.of(province.name(), province.sign(), province.code(), province.iso()))
                        .allMatch(words::add));
        shipped.provinces().forEach(province -> assertThat(province.latin()).allMatch(words::add));
    }
}
