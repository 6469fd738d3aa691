package vn.suyton.engine;

import java.util.List;
import java.util.Locale;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** Draws sequence flows: lines with round corners, an arrow head, a label. */
final class DiagramFlows {

    private static final double CORNER = 7;
    private static final double HEAD = 9;
    private static final double LABEL_WIDTH = 90;

    private final Svg svg;
    private final Locale reader;

    DiagramFlows(Svg svg, Locale reader) {
        this.svg = svg;
        this.reader = reader;
    }

    void line(BpmnEdge edge) {
        var points = edge.getWaypoints().stream().map(Point::of).toList();
        if (points.size() < 2) {
            return;
        }
        svg.open(
                "g", "class", "bpmn-flow", "data-element", edge.getBpmnElement().getId());
        svg.leaf("path", "class", "bpmn-line", "d", path(points));
        svg.leaf("path", "class", "bpmn-head", "d", head(points.get(points.size() - 2), points.get(points.size() - 1)));
        svg.close();
    }

    /** Labels come after all lines, so that no line crosses a word. */
    void label(BpmnEdge edge) {
        if (edge.getBpmnElement() instanceof SequenceFlow flow) {
            DiagramText.label(svg, DiagramText.name(flow, reader), labelBox(edge));
        }
    }

    static DiagramBox labelBox(BpmnEdge edge) {
        var label = edge.getBpmnLabel();
        if (label != null && label.getBounds() != null) {
            return DiagramBox.of(label.getBounds());
        }
        var points = edge.getWaypoints().stream().map(Point::of).toList();
        var middle = points.get(0).towards(points.get(1), points.get(0).distance(points.get(1)) / 2);
        return new DiagramBox(
                middle.x - LABEL_WIDTH / 2, middle.y - DiagramText.LINE - 4, LABEL_WIDTH, DiagramText.LINE);
    }

    private static String path(List<Point> points) {
        var path = new StringBuilder("M").append(points.get(0));
        for (int i = 1; i < points.size() - 1; i++) {
            var corner = points.get(i);
            var before = corner.towards(points.get(i - 1), CORNER);
            var after = corner.towards(points.get(i + 1), CORNER);
            path.append('L')
                    .append(before)
                    .append('Q')
                    .append(corner)
                    .append(' ')
                    .append(after);
        }
        // the line ends inside the head, so that its blunt end does not stick out of the tip
        var end = points.get(points.size() - 1).towards(points.get(points.size() - 2), HEAD / 2);
        return path.append('L').append(end).toString();
    }

    private static String head(Point from, Point tip) {
        var base = tip.towards(from, HEAD);
        var acrossX = (tip.y - base.y) * 0.42;
        var acrossY = (base.x - tip.x) * 0.42;
        var one = new Point(base.x + acrossX, base.y + acrossY);
        var other = new Point(base.x - acrossX, base.y - acrossY);
        return "M" + tip + "L" + one + "L" + other + "Z";
    }

    private record Point(double x, double y) {

        static Point of(Waypoint waypoint) {
            return new Point(waypoint.getX(), waypoint.getY());
        }

        double distance(Point other) {
            return Math.hypot(other.x - x, other.y - y);
        }

        /** The point that lies this far on the way to the other, at most half the way for short ways. */
        Point towards(Point other, double distance) {
            var whole = distance(other);
            if (whole == 0) {
                return this;
            }
            var share = Math.min(distance / whole, 0.5);
            return new Point(x + (other.x - x) * share, y + (other.y - y) * share);
        }

        @Override
        public String toString() {
            return Svg.number(x) + " " + Svg.number(y);
        }
    }
}
