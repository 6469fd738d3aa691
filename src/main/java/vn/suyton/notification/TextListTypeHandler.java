package vn.suyton.notification;

import org.springframework.stereotype.Component;
import vn.suyton.platform.TextTypeHandler;

@Component
class TextListTypeHandler extends TextTypeHandler<TextList> {

    @Override
    protected TextList parse(String text) {
        return TextList.parse(text);
    }
}
