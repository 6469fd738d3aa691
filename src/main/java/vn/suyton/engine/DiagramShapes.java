package vn.suyton.engine;

import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/** Draws tasks, events, gateways and subprocesses, each in one group that carries its id and its classes. */
final class DiagramShapes {

    private static final double LABEL_WIDTH = 100;

    private final Svg svg;
    private final Locale reader;
    private final Set<String> done;
    private final Set<String> current;

    DiagramShapes(Svg svg, Locale reader, Set<String> done, Set<String> current) {
        this.svg = svg;
        this.reader = reader;
        this.done = done;
        this.current = current;
    }

    /** An expanded subprocess is a frame: everything else is drawn upon it. */
    static boolean isFrame(BpmnShape shape) {
        return shape.getBpmnElement() instanceof SubProcess && shape.isExpanded();
    }

    static boolean isAttached(BpmnShape shape) {
        return shape.getBpmnElement() instanceof BoundaryEvent;
    }

    static DiagramBox labelBox(BpmnShape shape) {
        var label = shape.getBpmnLabel();
        if (label != null && label.getBounds() != null) {
            return DiagramBox.of(label.getBounds());
        }
        var box = DiagramBox.of(shape.getBounds());
        return new DiagramBox(box.centerX() - LABEL_WIDTH / 2, box.bottom() + 4, LABEL_WIDTH, DiagramText.LINE);
    }

    void draw(BpmnShape shape) {
        var element = shape.getBpmnElement();
        var box = DiagramBox.of(shape.getBounds());
        svg.open("g", "class", classes(shape), "data-element", element.getId());
        if (element instanceof SubProcess subProcess && isFrame(shape)) {
            frame(subProcess, box);
        } else if (element instanceof Activity activity) {
            task(activity, box);
        } else if (element instanceof Gateway gateway) {
            gateway(gateway, box);
        } else if (element instanceof Event event) {
            event(event, box);
        }
        badge(element, box);
        svg.close();
    }

    /** Labels of events and gateways come after all lines. */
    void label(BpmnShape shape) {
        if (!(shape.getBpmnElement() instanceof Activity)) {
            DiagramText.label(svg, DiagramText.name(shape.getBpmnElement(), reader), labelBox(shape));
        }
    }

    private String classes(BpmnShape shape) {
        var id = shape.getBpmnElement().getId();
        return "bpmn-node " + kind(shape) + (done.contains(id) ? " bpmn-done" : "")
                + (current.contains(id) ? " bpmn-current" : "");
    }

    private static String kind(BpmnShape shape) {
        var element = shape.getBpmnElement();
        if (element instanceof SubProcess subProcess && isFrame(shape)) {
            return subProcess.triggeredByEvent() ? "bpmn-frame bpmn-aside" : "bpmn-frame";
        }
        if (element instanceof Gateway) {
            return "bpmn-gateway";
        }
        if (element instanceof Event event) {
            return "bpmn-event" + eventKind(event);
        }
        return element instanceof CallActivity ? "bpmn-task bpmn-call" : "bpmn-task";
    }

    private static String eventKind(Event event) {
        if (event instanceof StartEvent) {
            return " bpmn-start";
        }
        return event instanceof EndEvent ? " bpmn-end" : " bpmn-between";
    }

    private void frame(SubProcess subProcess, DiagramBox box) {
        rect("bpmn-shape", box, 12);
        var name = DiagramText.name(subProcess, reader);
        DiagramText.write(
                svg, DiagramText.wrap(name, box.width() - 14, DiagramText.TASK_FONT), box.centerX(), box.y() + 20);
    }

    private void task(Activity activity, DiagramBox box) {
        rect("bpmn-shape", box, 10);
        DiagramIcons.kind(svg, activity, box);
        var marked = DiagramIcons.marker(svg, activity, box);
        var lines = DiagramText.wrap(DiagramText.name(activity, reader), box.width() - 14, DiagramText.TASK_FONT);
        var middle = box.centerY() + (marked ? -2 : 4);
        DiagramText.write(svg, lines, box.centerX(), middle + 4.5 - (lines.size() - 1) * DiagramText.LINE / 2);
    }

    private void gateway(Gateway gateway, DiagramBox box) {
        var path = "M" + Svg.number(box.centerX()) + " " + Svg.number(box.y()) + "L" + Svg.number(box.right()) + " "
                + Svg.number(box.centerY()) + "L" + Svg.number(box.centerX()) + " " + Svg.number(box.bottom()) + "L"
                + Svg.number(box.x()) + " " + Svg.number(box.centerY()) + "Z";
        svg.leaf("path", "class", "bpmn-shape", "d", path);
        DiagramIcons.gateway(svg, gateway, box);
    }

    private void event(Event event, DiagramBox box) {
        circle("bpmn-shape", box, box.width() / 2);
        if (!(event instanceof StartEvent) && !(event instanceof EndEvent)) {
            circle("bpmn-inner", box, box.width() / 2 - 3.5);
        }
        DiagramIcons.event(svg, event, box);
    }

    private void badge(BaseElement element, DiagramBox box) {
        if (current.contains(element.getId())) {
            DiagramIcons.badge(svg, DiagramIcons.HERE, box);
        } else if (done.contains(element.getId())) {
            DiagramIcons.badge(svg, DiagramIcons.CHECK, box);
        }
    }

    private void rect(String style, DiagramBox box, double corner) {
        svg.leaf(
                "rect",
                "class",
                style,
                "x",
                box.x(),
                "y",
                box.y(),
                "width",
                box.width(),
                "height",
                box.height(),
                "rx",
                corner);
    }

    private void circle(String style, DiagramBox box, double radius) {
        svg.leaf("circle", "class", style, "cx", box.centerX(), "cy", box.centerY(), "r", radius);
    }
}
