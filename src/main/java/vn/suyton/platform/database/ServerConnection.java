package vn.suyton.platform.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** How to reach one schema of a server. */
public record ServerConnection(String url, String username, String password) implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String toString() {
        return username + " at " + url;
    }
}
