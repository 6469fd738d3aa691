package vn.suyton.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class BpmnDiagramTests {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    @ParameterizedTest
    @ValueSource(strings = {"nomination/nomination", "ballot/ballot", "award/cluster-voting", "award/award-request"})
    void drawsEachElementOnce(String model) throws Exception {
        var text = ModelEngine.bpmn(model);

        var drawn = drawn(parse(plain(text)));

        var elements = Bpmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(drawn)
                .containsExactlyInAnyOrderElementsOf(elements.getModelElementsByType(FlowElement.class).stream()
                        .filter(element -> element instanceof FlowNode || element instanceof SequenceFlow)
                        .map(FlowElement::getId)
                        .toList());
    }

    @Test
    void marksWhatIsDoneAndWhereItWaits() throws Exception {
        var svg = nomination().svg(VIETNAMESE, Set.of("ConfirmNomination"), Set.of("ReviewNomination"), "");

        var document = parse(svg);
        assertThat(element(document, "ConfirmNomination").getAttribute("class"))
                .isEqualTo("bpmn-node bpmn-task bpmn-done");
        assertThat(element(document, "ReviewNomination").getAttribute("class"))
                .isEqualTo("bpmn-node bpmn-task bpmn-current");
        assertThat(element(document, "ReviseNomination").getAttribute("class")).isEqualTo("bpmn-node bpmn-task");
        assertThat(svg.split("bpmn-badge", -1)).as("signs beside the colours").hasSize(3);
    }

    @Test
    void isNotDisturbedByIdsThatAreNotDrawn() {
        var svg = nomination().svg(VIETNAMESE, Set.of("CertifyBallot#multiInstanceBody"), Set.of("Gone"), "");

        assertThat(svg).doesNotContain("bpmn-badge");
    }

    @Test
    void speaksTheLanguageOfItsReader() {
        assertThat(words(nomination().svg(Locale.ENGLISH, Set.of(), Set.of(), "")))
                .contains("Review nomination", "Unit submits nomination", "Confirmed")
                .doesNotContain("Xem xét");
        assertThat(words(nomination().svg(VIETNAMESE, Set.of(), Set.of(), "")))
                .contains("Xem xét đề cử", "Đơn vị nộp đề cử", "Xác nhận");
    }

    @Test
    void saysInWordsWhatItShows() throws Exception {
        var svg = parse(nomination().svg(VIETNAMESE, Set.of(), Set.of(), "Đang ở bước Xem xét đề cử."));

        var root = svg.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getFirstChild().getNodeName()).isEqualTo("title");
        assertThat(root.getFirstChild().getTextContent()).isEqualTo("Đề cử khen thưởng");
        assertThat(root.getFirstChild().getNextSibling().getTextContent()).isEqualTo("Đang ở bước Xem xét đề cử.");
    }

    @Test
    void listsStepsInTheOrderTheyWereTaken() {
        var steps = nomination()
                .steps(
                        List.of("ReviewNomination", "IsAccepted", "ReviseNomination", "ReviewNomination", "Gone"),
                        VIETNAMESE);

        assertThat(steps).containsExactly("Xem xét đề cử", "Bổ sung đề cử");
    }

    @Test
    void escapesWhatANameMayContain() throws Exception {
        var named = ModelEngine.bpmn("nomination/nomination")
                .replace("name=\"Xem xét đề cử\"", "name=\"A &lt;script> &amp; &quot;B&quot;\"");

        var svg = BpmnDiagram.of(named).svg(VIETNAMESE, Set.of(), Set.of(), "1 < 2 & 3");

        assertThat(words(svg))
                .doesNotContain("<script")
                .contains("A &lt;script&gt; &amp; &quot;B&quot;")
                .contains("1 &lt; 2 &amp; 3");
        assertThat(parse(svg).getDocumentElement().getTextContent()).contains("1 < 2 & 3");
    }

    @Test
    void carriesNoStyleOfItsOwn() {
        assertThat(plain(ModelEngine.bpmn("ballot/ballot")))
                .doesNotContain("style")
                .doesNotContain("fill=")
                .doesNotContain("stroke=");
    }

    @Test
    void cutsTheDrawingToWhatIsInIt() throws Exception {
        var box = parse(nomination().svg(VIETNAMESE, Set.of(), Set.of(), "")).getDocumentElement();

        var numbers = box.getAttribute("viewBox").split(" ", -1);
        assertThat(numbers).hasSize(4);
        assertThat(Double.parseDouble(numbers[0])).isBetween(0.0, 40.0);
        assertThat(numbers[2]).isEqualTo(box.getAttribute("width"));
        assertThat(numbers[3]).isEqualTo(box.getAttribute("height"));
    }

    @Test
    void breaksNamesIntoLinesOfAboutEqualLength() {
        assertThat(DiagramText.wrap("Chuẩn bị bỏ phiếu của Hội đồng", 106, DiagramText.TASK_FONT))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).hasSizeBetween(12, 18));
        assertThat(DiagramText.wrap("Ký", 106, DiagramText.TASK_FONT)).containsExactly("Ký");
        assertThat(DiagramText.wrap("Donaudampfschifffahrtsgesellschaft", 30, DiagramText.TASK_FONT))
                .hasSize(1);
    }

    @Test
    void knowsAModelWithoutADrawing() {
        var bare = Bpmn.convertToString(Bpmn.createExecutableProcess("bare").done());
        var undrawn = bare.replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "");

        assertThat(BpmnDiagram.of(undrawn).isDrawn()).isFalse();
        assertThat(nomination().isDrawn()).isTrue();
    }

    private static BpmnDiagram nomination() {
        return BpmnDiagram.of(ModelEngine.bpmn("nomination/nomination"));
    }

    private static String plain(String model) {
        return BpmnDiagram.of(model).svg(VIETNAMESE, Set.of(), Set.of(), "");
    }

    /** All words of a drawing, as if lines were not broken. */
    private static String words(String svg) {
        return svg.replaceAll("</tspan><tspan[^>]*>", " ");
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<String> drawn(Document svg) {
        var ids = new ArrayList<String>();
        var groups = svg.getElementsByTagName("g");
        for (int i = 0; i < groups.getLength(); i++) {
            var id = ((Element) groups.item(i)).getAttribute("data-element");
            if (!id.isEmpty()) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static Element element(Document svg, String id) {
        var groups = svg.getElementsByTagName("g");
        for (int i = 0; i < groups.getLength(); i++) {
            var group = (Element) groups.item(i);
            if (group.getAttribute("data-element").equals(id)) {
                return group;
            }
        }
        throw new AssertionError("Not drawn: " + id);
    }
}
