package vn.suyton.web;

import java.beans.PropertyEditorSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Cleans the texts of forms and addresses. */
@ControllerAdvice
class CleanTextAdvice {

    @InitBinder
    void clean(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(@Nullable String text) {
                setValue(text == null ? null : CleanText.of(text));
            }

            @Override
            public @Nullable String getAsText() {
                return getValue() == null ? null : getValue().toString();
            }
        });
    }
}
