package vn.suyton.register;

/** An award type that occurs in the honour roll, to choose from. */
public record HonouredAward(String awardType, String nameVi, String nameEn) {

    /** The name in the language of the reader, {@code en} or anything else for Vietnamese. */
    public String name(String language) {
        return "en".equals(language) ? nameEn : nameVi;
    }
}
