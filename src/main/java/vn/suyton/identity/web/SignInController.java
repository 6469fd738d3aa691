package vn.suyton.identity.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the form; who sends it meets the security filter. */
@Controller
class SignInController {

    @GetMapping("/sign-in")
    String form() {
        return "identity/sign-in";
    }
}
