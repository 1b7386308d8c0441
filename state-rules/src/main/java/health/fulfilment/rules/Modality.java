package health.fulfilment.rules;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How prescriber and patient met. Audio-only is not among them: 42 CFR 410.78(a)(3) wants audio and video. */
public enum Modality {
    @JsonProperty("audio-video")
    AUDIO_VIDEO,
    @JsonProperty("in-person")
    IN_PERSON
}
