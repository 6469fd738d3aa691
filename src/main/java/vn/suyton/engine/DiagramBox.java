package vn.suyton.engine;

import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** A rectangle of the drawing, in its own units. */
record DiagramBox(double x, double y, double width, double height) {

    static DiagramBox of(Bounds bounds) {
        return new DiagramBox(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    static DiagramBox around(double x, double y) {
        return new DiagramBox(x, y, 0, 0);
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double centerX() {
        return x + width / 2;
    }

    double centerY() {
        return y + height / 2;
    }

    /** The smallest rectangle that holds both. */
    DiagramBox with(DiagramBox other) {
        var left = Math.min(x, other.x);
        var top = Math.min(y, other.y);
        return new DiagramBox(
                left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    DiagramBox grownBy(double margin) {
        return new DiagramBox(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
    }
}
