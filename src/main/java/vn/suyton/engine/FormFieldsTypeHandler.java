package vn.suyton.engine;

import org.springframework.stereotype.Component;
import vn.suyton.platform.TextTypeHandler;

@Component
class FormFieldsTypeHandler extends TextTypeHandler<FormFields> {

    @Override
    protected FormFields parse(String text) {
        return FormFields.parse(text);
    }
}
