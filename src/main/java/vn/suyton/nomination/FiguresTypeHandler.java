package vn.suyton.nomination;

import org.springframework.stereotype.Component;
import vn.suyton.platform.TextTypeHandler;

@Component
class FiguresTypeHandler extends TextTypeHandler<Figures> {

    @Override
    protected Figures parse(String text) {
        return Figures.parse(text);
    }
}
