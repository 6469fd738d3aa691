package vn.suyton.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyWordsTests {

    @ParameterizedTest
    @CsvSource({
        "0, không",
        "5, năm",
        "10, mười",
        "11, mười một",
        "14, mười bốn",
        "15, mười lăm",
        "20, hai mươi",
        "21, hai mươi mốt",
        "24, hai mươi tư",
        "25, hai mươi lăm",
        "101, một trăm linh một",
        "105, một trăm linh năm",
        "111, một trăm mười một",
        "1000, một nghìn",
        "1005, một nghìn không trăm linh năm",
        "1050, một nghìn không trăm năm mươi",
        "1000001, một triệu không trăm linh một",
        "11920000, mười một triệu chín trăm hai mươi nghìn",
        "56200000, năm mươi sáu triệu hai trăm nghìn",
        "1000000000, một tỷ",
        "16500000000, mười sáu tỷ năm trăm triệu",
        "1000005000000, một nghìn tỷ không trăm linh năm triệu",
        "2000000000000000000, hai tỷ tỷ",
    })
    void saysNumbersAsTheyAreSpoken(long value, String words) {
        assertThat(MoneyWords.number(value)).isEqualTo(words);
    }

    @Test
    void beginsWithACapitalAndEndsWithTheUnit() {
        assertThat(MoneyWords.of(18_720_000)).isEqualTo("Mười tám triệu bảy trăm hai mươi nghìn đồng");
    }

    @Test
    void refusesANegativeAmount() {
        assertThatThrownBy(() -> MoneyWords.of(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
