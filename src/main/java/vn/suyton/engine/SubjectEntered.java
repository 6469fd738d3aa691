package vn.suyton.engine;

import vn.suyton.platform.SubjectRef;

/**
 * The process of the subject reached an element whose extension property {@code state} names a state. The module that
 * owns the subject listens (synchronously, in the same transaction) and writes the state to its row: so the BPMN file
 * says when a case changes state, and an approval step needs no Java.
 *
 * @param actor username of who caused it, or {@code system}
 * @param process key of the process definition
 */
public record SubjectEntered(SubjectRef subject, String process, String elementId, String state, String actor) {}
