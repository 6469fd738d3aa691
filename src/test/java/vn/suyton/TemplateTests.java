package vn.suyton;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Thymeleaf accepts without a word, though it does not do what it says. */
class TemplateTests {

    static List<Path> templates() {
        return TemplateFiles.all();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aConditionStandsAroundAReplacedTagNotOnIt(Path template) {
        assertThat(TemplateFiles.lostConditions(template)).isEmpty();
    }
}
