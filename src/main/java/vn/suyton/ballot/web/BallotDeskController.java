package vn.suyton.ballot.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.suyton.ballot.BallotDeskService;
import vn.suyton.ballot.BallotId;
import vn.suyton.ballot.BallotQueryService;
import vn.suyton.document.QrCode;
import vn.suyton.platform.Actor;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.SiteProperties;

/** The door of the hall: its code on the wall, the page a voter gets by it, and the papers to print. */
@Controller
@RequestMapping("/ballots/{id}")
class BallotDeskController {

    private final BallotDeskService desk;
    private final BallotQueryService queries;
    private final SiteProperties site;

    BallotDeskController(BallotDeskService desk, BallotQueryService queries, SiteProperties site) {
        this.desk = desk;
        this.queries = queries;
        this.site = site;
    }

    @GetMapping("/door")
    ModelAndView door(Actor actor, @PathVariable String id) {
        var ballot = queries.get(actor, new BallotId(id));
        var address = site.url() + "/ballots/" + ballot.id() + "/check-in?code=" + desk.doorCode(actor, ballot.id());
        return new ModelAndView("ballot/door")
                .addObject("ballot", ballot)
                .addObject("address", address)
                .addObject("qr", QrCode.svg(address));
    }

    @PostMapping("/door")
    String renew(Actor actor, @PathVariable String id) {
        desk.renewDoorCode(actor, new BallotId(id));
        return "redirect:/ballots/{id}/door";
    }

    /** Asks first: a page that is only looked at changes nothing. */
    @GetMapping("/check-in")
    ModelAndView ask(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String code) {
        return new ModelAndView("ballot/check-in")
                .addObject("ballot", queries.get(actor, new BallotId(id)))
                .addObject("code", code)
                .addObject("wrong", false)
                .addObject("in", false);
    }

    @PostMapping("/check-in")
    ModelAndView enter(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String code) {
        var page = ask(actor, id, code);
        try {
            desk.enter(actor, new BallotId(id), code);
            return page.addObject("in", true);
        } catch (InvalidInput refusal) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page.addObject("wrong", true);
        }
    }

    @GetMapping("/papers.pdf")
    ResponseEntity<byte[]> papers(Actor actor, @PathVariable String id) {
        var disposition = ContentDisposition.inline()
                .filename("phieu-bau.pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(desk.papers(actor, new BallotId(id)));
    }
}
