// SPDX-License-Identifier: Apache-2.0
// Some threads that take work from one short queue; with one thread, the caller does the work itself.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace recount {

template <class Item> class Workers {
public:
  Workers(unsigned threads, std::function<void(Item&&)> work) : work_(std::move(work)), most_waiting_(threads * 4) {
    for (unsigned i = 0; threads > 1 && i < threads; ++i)
      threads_.emplace_back([this] { loop(); });
  }

  /// Waits until all work is done.
  ~Workers() {
    {
      std::lock_guard const lock(guard_);
      closed_ = true;
    }
    changed_.notify_all();
    for (auto& thread : threads_)
      thread.join();
  }

  Workers(Workers const&) = delete;
  Workers& operator=(Workers const&) = delete;

  /// Hands over one item; waits while the queue is full, so that memory stays bounded.
  void give(Item item) {
    if (threads_.empty())
      return work_(std::move(item));
    std::unique_lock lock(guard_);
    changed_.wait(lock, [this] { return waiting_.size() < most_waiting_; });
    waiting_.push_back(std::move(item));
    changed_.notify_all();
  }

private:
  void loop() {
    for (;;) {
      std::unique_lock lock(guard_);
      changed_.wait(lock, [this] { return closed_ || !waiting_.empty(); });
      if (waiting_.empty())
        return;
      Item item = std::move(waiting_.front());
      waiting_.pop_front();
      lock.unlock();
      changed_.notify_all();
      work_(std::move(item));
    }
  }

  std::function<void(Item&&)> work_;
  std::size_t most_waiting_;
  std::mutex guard_;
  std::condition_variable changed_;
  std::deque<Item> waiting_;
  bool closed_ = false;
  std::vector<std::thread> threads_;
};

} // namespace recount
