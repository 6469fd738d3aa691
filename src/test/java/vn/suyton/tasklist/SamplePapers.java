package vn.suyton.tasklist;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import vn.suyton.TestTime;
import vn.suyton.engine.IssuedDocument;
import vn.suyton.engine.SampleProcess;
import vn.suyton.engine.SubjectDocuments;
import vn.suyton.platform.Actor;

/** Each sample case has brought forth a paper on the day before the tests begin, and one on the day after. */
@TestComponent
class SamplePapers implements SubjectDocuments {

    @Override
    public String kind() {
        return SampleProcess.KIND;
    }

    @Override
    public Map<String, List<IssuedDocument>> of(Actor reader, Collection<String> subjectIds) {
        return subjectIds.stream().collect(Collectors.toMap(Function.identity(), SamplePapers::papers));
    }

    private static List<IssuedDocument> papers(String id) {
        return List.of(
                new IssuedDocument("Giấy cũ", TestTime.BEGIN.minus(Duration.ofDays(1)), "/samples/" + id + "/1.pdf"),
                new IssuedDocument("Giấy mới", TestTime.BEGIN.plus(Duration.ofDays(1)), "/samples/" + id + "/2.pdf"));
    }
}
