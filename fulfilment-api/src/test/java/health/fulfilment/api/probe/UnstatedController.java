package health.fulfilment.api.probe;

import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A handler whose author forgot to say for whom it is. */
@RestController
@Profile("probe")
class UnstatedController {

    @GetMapping("/unstated")
    String forgotten() {
        return "should never be seen";
    }
}
