package vn.suyton.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the public reaches this installation.
 *
 * @param url without a slash at the end; printed in QR codes and mails
 */
@ConfigurationProperties("suyton.site")
public record SiteProperties(
        @DefaultValue("http://localhost:8080") String url) {

    public String verification(String code) {
        return url + "/verify/" + code;
    }
}
