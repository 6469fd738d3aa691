package vn.suyton.platform;

import org.springframework.validation.Errors;

/** Brings the refusal of an input back to the form it came from. */
public final class FormErrors {

    private FormErrors() {}

    /** Marks each field the refusal names; what the form has no such field for becomes an error of the whole form. */
    public static void add(Errors form, DomainProblem refusal) {
        for (var problem : refusal.fields()) {
            var arguments = problem.arguments().toArray();
            if (hasField(form, problem.field())) {
                form.rejectValue(problem.field(), "field." + problem.code(), arguments, null);
            } else {
                form.reject("field." + problem.code(), arguments, null);
            }
        }
        if (refusal.fields().isEmpty()) {
            form.reject(
                    "problem." + refusal.type() + ".detail", refusal.arguments().toArray(), null);
        }
    }

    private static boolean hasField(Errors form, String field) {
        return form.getFieldType(field) != null;
    }
}
