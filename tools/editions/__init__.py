"""The course over time: how it came, how a newer edition is fetched, and how it goes in without a loss."""
