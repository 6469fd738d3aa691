package vn.suyton.web;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import vn.suyton.platform.FieldProblem;

/**
 * Why a request was not done, before it is put into words.
 *
 * @param type last part of {@code /problems/<type>} and middle of the message keys
 */
record Problem(HttpStatusCode status, String type, List<Object> arguments, List<Field> fields, HttpHeaders headers) {

    /** What is wrong with one field; {@code code} for programs, {@code text} for people. */
    record Field(String name, String code, MessageSourceResolvable text) {

        static Field of(FieldProblem problem) {
            var codes = new String[] {"field." + problem.code()};
            var text = new DefaultMessageSourceResolvable(
                    codes, problem.arguments().toArray(), problem.code());
            return new Field(problem.field(), problem.code(), text);
        }
    }

    static Problem of(HttpStatusCode status, String type) {
        return new Problem(status, type, List.of(), List.of(), new HttpHeaders());
    }

    Problem withArguments(List<Object> values) {
        return new Problem(status, type, values, fields, headers);
    }

    Problem withFields(List<Field> problems) {
        return new Problem(status, type, arguments, problems, headers);
    }

    Problem withHeaders(HttpHeaders values) {
        return new Problem(status, type, arguments, fields, values);
    }
}
