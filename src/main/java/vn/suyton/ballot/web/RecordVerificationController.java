package vn.suyton.ballot.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.suyton.ballot.BallotId;
import vn.suyton.ballot.RecordVerificationService;

/** Where the QR code of the minutes leads: anybody can have the count computed again, without a sign-in. */
@Controller
@RequestMapping("/verify/ballots/{id}")
class RecordVerificationController {

    private final RecordVerificationService records;
    private final MessageSource messages;

    RecordVerificationController(RecordVerificationService records, MessageSource messages) {
        this.records = records;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView verify(
            @PathVariable String id, @RequestParam @Nullable String minutes, CsrfToken token, Locale locale) {
        beginSession(token);
        return page(records.verify(new BallotId(id), minutes), minutes != null, null, locale);
    }

    /** A file that was downloaded, copied or sent by somebody. */
    @PostMapping
    ModelAndView verifyFile(@PathVariable String id, @RequestParam MultipartFile file, Locale locale)
            throws IOException {
        try (var text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return page(
                    records.verifyFile(new BallotId(id), text),
                    false,
                    String.valueOf(file.getOriginalFilename()),
                    locale);
        }
    }

    @GetMapping("/record.json")
    ResponseEntity<String> record(@PathVariable String id) {
        var name = ContentDisposition.attachment()
                .filename("bien-ban-" + id + ".json")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(records.getRecord(new BallotId(id)));
    }

    /** The form stands at the end of a long page, and a session cannot begin once the page is on its way. */
    private static void beginSession(CsrfToken token) {
        token.getToken();
    }

    private ModelAndView page(
            RecordVerificationService.Verification verification,
            boolean printed,
            @Nullable String file,
            Locale locale) {
        var lines = verification.report().figures().stream()
                .map(figure -> FigureLine.of(figure, verification.questions(), messages, locale))
                .toList();
        List<FigureLine> different =
                lines.stream().filter(line -> !line.identical()).toList();
        return new ModelAndView("ballot/verification")
                .addObject("verification", verification)
                .addObject("lines", lines)
                .addObject("different", different)
                .addObject("printed", printed)
                .addObject("file", file);
    }
}
