package vn.suyton.award;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One more approval in the way of award requests, made as an editor of the drawing would make it: a specialist checks
 * the legality between appraisal and the council's ballot. No Java knows this stage.
 */
public final class ExtraStage {

    public static final String STEP = "CheckLegality";

    private static final String FLOW = "IsProposedToPrepareCouncilBallot";

    /** Everything right of here moves to make room. */
    private static final double GAP = 625;

    private static final double ROOM = 270;

    private static final Pattern X = Pattern.compile("\\bx=\"([0-9.]+)\"");
    private static final Pattern EDGE =
            Pattern.compile("\\s*<bpmndi:BPMNEdge id=\"" + FLOW + "_di\".*?</bpmndi:BPMNEdge>", Pattern.DOTALL);

    private static final String ELEMENTS = """
                <bpmn:userTask id="CheckLegality" name="Kiểm tra tính pháp lý" camunda:candidateGroups="SPECIALIST">
                  <bpmn:documentation>Kiểm tra căn cứ pháp lý của từng đề nghị. «Đồng ý» chuyển hồ sơ đến Hội đồng. \
            «Trả lại để bổ sung» chuyển hồ sơ về bước thẩm định; phải ghi rõ lý do.</bpmn:documentation>
                  <bpmn:extensionElements>
                    <camunda:properties>
                      <camunda:property name="name.en" value="Check legality"/>
                      <camunda:property name="help.en" value="Check the legal grounds of each proposal. “Approve” passes \
            the file on to the council. “Return for completion” sends it back to appraisal and needs a reason."/>
                      <camunda:property name="outcomes" value="approve, return!"/>
                      <camunda:property name="outcome.approve.vi" value="Đồng ý"/>
                      <camunda:property name="outcome.approve.en" value="Approve"/>
                      <camunda:property name="dueWorkingDays" value="2"/>
                    </camunda:properties>
                  </bpmn:extensionElements>
                  <bpmn:incoming>IsProposedToPrepareCouncilBallot</bpmn:incoming>
                  <bpmn:outgoing>CheckLegalityToIsLegal</bpmn:outgoing>
                </bpmn:userTask>
                <bpmn:exclusiveGateway id="IsLegal" name="Hợp pháp?" default="IsLegalToAppraiseRequest">
                  <bpmn:extensionElements>
                    <camunda:properties>
                      <camunda:property name="name.en" value="Legal?"/>
                    </camunda:properties>
                  </bpmn:extensionElements>
                  <bpmn:incoming>CheckLegalityToIsLegal</bpmn:incoming>
                  <bpmn:outgoing>IsLegalToPrepareCouncilBallot</bpmn:outgoing>
                  <bpmn:outgoing>IsLegalToAppraiseRequest</bpmn:outgoing>
                </bpmn:exclusiveGateway>
                <bpmn:sequenceFlow id="CheckLegalityToIsLegal" sourceRef="CheckLegality" targetRef="IsLegal"/>
                <bpmn:sequenceFlow id="IsLegalToPrepareCouncilBallot" name="Có" sourceRef="IsLegal" \
            targetRef="PrepareCouncilBallot">
                  <bpmn:extensionElements>
                    <camunda:properties>
                      <camunda:property name="name.en" value="Yes"/>
                    </camunda:properties>
                  </bpmn:extensionElements>
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${outcome == 'approve'}\
            </bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="IsLegalToAppraiseRequest" name="Trả lại" sourceRef="IsLegal" \
            targetRef="AppraiseRequest">
                  <bpmn:extensionElements>
                    <camunda:properties>
                      <camunda:property name="name.en" value="Returned"/>
                    </camunda:properties>
                  </bpmn:extensionElements>
                </bpmn:sequenceFlow>
              </bpmn:process>
            """;

    private static final String DRAWING = """
                  <bpmndi:BPMNShape id="CheckLegality_di" bpmnElement="CheckLegality">
                    <dc:Bounds x="660" y="200" width="120" height="80"/>
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="IsLegal_di" bpmnElement="IsLegal" isMarkerVisible="true">
                    <dc:Bounds x="820" y="215" width="50" height="50"/>
                    <bpmndi:BPMNLabel>
                      <dc:Bounds x="800" y="196" width="90" height="14"/>
                    </bpmndi:BPMNLabel>
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNEdge id="IsProposedToPrepareCouncilBallot_di" \
            bpmnElement="IsProposedToPrepareCouncilBallot">
                    <di:waypoint x="596" y="240"/>
                    <di:waypoint x="660" y="240"/>
                    <bpmndi:BPMNLabel>
                      <dc:Bounds x="600" y="222" width="56" height="14"/>
                    </bpmndi:BPMNLabel>
                  </bpmndi:BPMNEdge>
                  <bpmndi:BPMNEdge id="CheckLegalityToIsLegal_di" bpmnElement="CheckLegalityToIsLegal">
                    <di:waypoint x="780" y="240"/>
                    <di:waypoint x="820" y="240"/>
                  </bpmndi:BPMNEdge>
                  <bpmndi:BPMNEdge id="IsLegalToPrepareCouncilBallot_di" bpmnElement="IsLegalToPrepareCouncilBallot">
                    <di:waypoint x="870" y="240"/>
                    <di:waypoint x="930" y="240"/>
                    <bpmndi:BPMNLabel>
                      <dc:Bounds x="880" y="222" width="36" height="14"/>
                    </bpmndi:BPMNLabel>
                  </bpmndi:BPMNEdge>
                  <bpmndi:BPMNEdge id="IsLegalToAppraiseRequest_di" bpmnElement="IsLegalToAppraiseRequest">
                    <di:waypoint x="845" y="265"/>
                    <di:waypoint x="845" y="300"/>
                    <di:waypoint x="486" y="300"/>
                    <di:waypoint x="486" y="280"/>
                    <bpmndi:BPMNLabel>
                      <dc:Bounds x="786" y="283" width="56" height="14"/>
                    </bpmndi:BPMNLabel>
                  </bpmndi:BPMNEdge>
                </bpmndi:BPMNPlane>
            """;

    private ExtraStage() {}

    /** A copy of {@code processes/award/award-request.bpmn} with the stage in it. */
    public static String addedTo(String awardRequest) {
        var roomy = X.matcher(awardRequest).replaceAll(ExtraStage::moved);
        var cut = once(
                roomy,
                EDGE.matcher(roomy).results().count() == 1,
                EDGE.matcher(roomy).replaceFirst(""));
        var led = exchange(cut, "targetRef=\"PrepareCouncilBallot\"", "targetRef=\"" + STEP + "\"");
        var left = exchange(led, incoming(FLOW), incoming("IsLegalToPrepareCouncilBallot"));
        var back = incoming("IsSignedToAppraiseRequest");
        var returned = exchange(left, back, back + incoming("IsLegalToAppraiseRequest"));
        var known = exchange(returned, "  </bpmn:process>\n", ELEMENTS);
        return exchange(known, "    </bpmndi:BPMNPlane>\n", DRAWING);
    }

    private static String moved(MatchResult match) {
        var x = Double.parseDouble(match.group(1));
        return Matcher.quoteReplacement("x=\"" + (x < GAP ? x : x + ROOM) + "\"");
    }

    private static String incoming(String flow) {
        return "<bpmn:incoming>" + flow + "</bpmn:incoming>";
    }

    private static String exchange(String text, String old, String replacement) {
        return once(
                text, text.indexOf(old) == text.lastIndexOf(old) && text.contains(old), text.replace(old, replacement));
    }

    private static String once(String text, boolean found, String changed) {
        if (!found) {
            throw new IllegalStateException("The drawing of award requests is not as expected: " + text.length());
        }
        return changed;
    }
}
