package vn.suyton.nomination;

import org.springframework.stereotype.Component;
import vn.suyton.platform.TextTypeHandler;

@Component
class NominationIdTypeHandler extends TextTypeHandler<NominationId> {

    @Override
    protected NominationId parse(String text) {
        return NominationId.of(text);
    }
}
