package vn.suyton.platform;

/**
 * An entry of a selection in a form.
 *
 * @param value what is sent
 * @param label for people, already in their language
 */
public record Choice(String value, String label) {}
