package vn.suyton.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.suyton.platform.Actor;

/** Papers that come out of the cases of one kind, with their addresses. A module offers a bean for each kind it has. */
public interface SubjectDocuments {

    /** The subject kind, for instance {@code BALLOT}. */
    String kind();

    /** By subject id, oldest first; nothing for what the reader may not see. */
    Map<String, List<IssuedDocument>> of(Actor reader, Collection<String> subjectIds);
}
