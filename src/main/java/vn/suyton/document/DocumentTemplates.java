package vn.suyton.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The templates of {@code documents/}, on an engine of their own: the pages cannot reach them and a document knows
 * nothing of a request.
 */
@Component
class DocumentTemplates {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** What XML cannot hold; text pasted from an office program sometimes does. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final SpringTemplateEngine engine;

    DocumentTemplates() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("documents/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        resolver.setTemplateMode(TemplateMode.HTML);
        engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
    }

    /** XHTML in composed characters (NFC), so that the text of the PDF can be searched and copied. */
    String fill(String template, String title, Map<String, Object> model) {
        var context = new Context(VIETNAMESE, model);
        context.setVariable("documentTitle", title);
        context.setVariable("vi", new VietnameseText());
        var xhtml = Normalizer.normalize(engine.process(template, context), Normalizer.Form.NFC);
        return NOT_XML.matcher(xhtml).replaceAll("");
    }
}
