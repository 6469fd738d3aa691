package vn.suyton.engine;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The small signs in and at the shapes, drawn in a square of 16 units. */
final class DiagramIcons {

    /** Done. */
    static final String CHECK = "M4.2 8.4l2.6 2.6 5-6";

    /** The process waits here. */
    static final String HERE = "M6 4.2l5.6 3.8L6 11.8z";

    private static final String PERSON = "M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2.5 14.5c0-3 2.4-5 5.5-5s5.5 2 5.5 5z";
    private static final String GEAR =
            "M8 4.6a3.4 3.4 0 1 0 0 6.8 3.4 3.4 0 0 0 0-6.8zM8 4.6V1.8M8 14.2v-2.8M4.6 8H1.8M14.2 8"
                    + "h-2.8M5.6 5.6 3.6 3.6M12.4 12.4l-2-2M5.6 10.4l-2 2M12.4 3.6l-2 2";
    private static final String ENVELOPE = "M1.8 3.5h12.4v9H1.8zM1.8 3.5 8 8.8l6.2-5.3";
    private static final String CLOCK = "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM8 4v4.2l2.8 1.8";
    private static final String CROSS = "M4 4l8 8M12 4l-8 8";
    private static final String PLUS = "M8 3v10M3 8h10";
    private static final String RING = "M8 3a5 5 0 1 0 0 10 5 5 0 0 0 0-10z";
    private static final String OPENABLE = "M2 2h12v12H2zM8 5v6M5 8h6";
    private static final String ONE_BY_ONE = "M2 4h12M2 8h12M2 12h12";
    private static final String AT_ONCE = "M4 2v12M8 2v12M12 2v12";

    private DiagramIcons() {}

    static void kind(Svg svg, Activity activity, DiagramBox box) {
        if (activity instanceof UserTask) {
            icon(svg, PERSON, box.x() + 6, box.y() + 5);
        } else if (activity instanceof ServiceTask) {
            icon(svg, GEAR, box.x() + 6, box.y() + 5);
        } else if (activity instanceof ReceiveTask) {
            icon(svg, ENVELOPE, box.x() + 6, box.y() + 5);
        }
    }

    /** Draws what stands at the lower edge of a task, if anything. */
    static boolean marker(Svg svg, Activity activity, DiagramBox box) {
        if (activity instanceof CallActivity || activity instanceof SubProcess) {
            icon(svg, OPENABLE, box.centerX() - 8, box.bottom() - 19);
            return true;
        }
        if (activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop) {
            icon(svg, loop.isSequential() ? ONE_BY_ONE : AT_ONCE, box.centerX() - 8, box.bottom() - 19);
            return true;
        }
        return false;
    }

    static void gateway(Svg svg, Gateway gateway, DiagramBox box) {
        var sign = CROSS;
        if (gateway instanceof ParallelGateway) {
            sign = PLUS;
        } else if (gateway instanceof InclusiveGateway) {
            sign = RING;
        }
        icon(svg, sign, box.centerX() - 8, box.centerY() - 8);
    }

    static void event(Svg svg, Event event, DiagramBox box) {
        if (event instanceof CatchEvent waiting) {
            for (var definition : waiting.getEventDefinitions()) {
                if (definition instanceof TimerEventDefinition) {
                    icon(svg, CLOCK, box.centerX() - 8, box.centerY() - 8);
                } else if (definition instanceof MessageEventDefinition) {
                    icon(svg, ENVELOPE, box.centerX() - 8, box.centerY() - 8);
                }
            }
        }
    }

    /** A round sign on the upper right corner: the state is readable without colour. */
    static void badge(Svg svg, String sign, DiagramBox box) {
        svg.open("g", "class", "bpmn-badge", "transform", move(box.right() - 12, box.y() - 6));
        svg.leaf("circle", "cx", 8, "cy", 8, "r", 8.5);
        svg.leaf("path", "d", sign);
        svg.close();
    }

    private static void icon(Svg svg, String path, double x, double y) {
        svg.leaf("path", "class", "bpmn-icon", "d", path, "transform", move(x, y));
    }

    private static String move(double x, double y) {
        return "translate(" + Svg.number(x) + " " + Svg.number(y) + ")";
    }
}
