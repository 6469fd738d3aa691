package vn.suyton.platform;

/** Tells acts in the language of the reader, for whoever lists them. */
public interface ActTexts {

    /** What was done; the bare name of the act where nobody has words for it. */
    String of(SubjectRef subject, String action);
}
