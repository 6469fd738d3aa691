package vn.suyton.ballot;

import org.springframework.stereotype.Component;
import vn.suyton.platform.TextTypeHandler;

@Component
class BallotIdTypeHandler extends TextTypeHandler<BallotId> {

    @Override
    protected BallotId parse(String text) {
        return new BallotId(text);
    }
}
