package vn.suyton.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/**
 * The drawing of a process as SVG, made from the diagram part of its BPMN file, and the same in words. It carries
 * classes only; static/css/bpmn.css gives the colours.
 */
public final class BpmnDiagram {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final double MARGIN = 14;

    private final BpmnModelInstance model;
    private final List<BpmnShape> shapes;
    private final List<BpmnEdge> edges;

    private BpmnDiagram(BpmnModelInstance model) {
        this.model = model;
        this.shapes = model.getModelElementsByType(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnElement() != null)
                .toList();
        this.edges = model.getModelElementsByType(BpmnEdge.class).stream()
                .filter(edge -> edge.getBpmnElement() != null)
                .toList();
    }

    /** Reads the text of a BPMN file, for instance of a deployed one. */
    public static BpmnDiagram of(String bpmn) {
        return new BpmnDiagram(
                Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn.getBytes(StandardCharsets.UTF_8))));
    }

    /** False for a model that was written without a drawing: there are only words to show then. */
    public boolean isDrawn() {
        return !shapes.isEmpty();
    }

    /**
     * Draws the process and marks how far it has come.
     *
     * @param reader language of the names
     * @param done ids of the elements the process has passed; ids that are not drawn do no harm
     * @param current ids of the elements where it waits
     * @param description what the drawing says in one sentence, for those who do not see it
     */
    public String svg(Locale reader, Set<String> done, Set<String> current, String description) {
        var svg = new Svg();
        var crop = crop();
        var size = Svg.number(crop.width()) + " " + Svg.number(crop.height());
        var viewBox = Svg.number(crop.x()) + " " + Svg.number(crop.y()) + " " + size;
        svg.open(
                "svg",
                "xmlns",
                NAMESPACE,
                "class",
                "bpmn",
                "role",
                "img",
                "viewBox",
                viewBox,
                "width",
                crop.width(),
                "height",
                crop.height());
        words(svg, "title", name(reader));
        words(svg, "desc", description);
        draw(svg, reader, done, current);
        svg.close();
        return svg.toString();
    }

    /** The name of the process. */
    public String name(Locale reader) {
        return model.getModelElementsByType(Process.class).stream()
                .map(process -> DiagramText.name(process, reader))
                .findFirst()
                .orElse("");
    }

    /** Names of the steps among these elements, in the order given, each once: the drawing in words. */
    public List<String> steps(Collection<String> elementIds, Locale reader) {
        return elementIds.stream()
                .distinct()
                .flatMap(
                        id -> model.getModelElementById(id) instanceof Activity step ? Stream.of(step) : Stream.empty())
                .map(step -> DiagramText.name(step, reader))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private void draw(Svg svg, Locale reader, Set<String> done, Set<String> current) {
        var nodes = new DiagramShapes(svg, reader, done, current);
        var flows = new DiagramFlows(svg, reader);
        shapes.stream().filter(DiagramShapes::isFrame).forEach(nodes::draw);
        edges.forEach(flows::line);
        shapes.stream()
                .filter(shape -> !DiagramShapes.isFrame(shape) && !DiagramShapes.isAttached(shape))
                .forEach(nodes::draw);
        shapes.stream().filter(DiagramShapes::isAttached).forEach(nodes::draw);
        shapes.forEach(nodes::label);
        edges.forEach(flows::label);
    }

    private DiagramBox crop() {
        var boxes = shapes.stream().flatMap(BpmnDiagram::extent);
        var points = edges.stream()
                .flatMap(edge -> edge.getWaypoints().stream())
                .map(point -> DiagramBox.around(point.getX(), point.getY()));
        return Stream.concat(boxes, points)
                .reduce(DiagramBox::with)
                .orElse(DiagramBox.around(0, 0))
                .grownBy(MARGIN);
    }

    private static Stream<DiagramBox> extent(BpmnShape shape) {
        var box = DiagramBox.of(shape.getBounds());
        return shape.getBpmnElement() instanceof Activity
                ? Stream.of(box)
                : Stream.of(box, DiagramShapes.labelBox(shape));
    }

    private static void words(Svg svg, String element, String text) {
        svg.open(element);
        svg.text(text);
        svg.close();
    }
}
